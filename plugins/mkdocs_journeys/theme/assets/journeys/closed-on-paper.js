// What is closed stays closed on paper. Material opens every <details> when something is printed, answers included.
(() => {
  "use strict";

  // Before Material's listener, which was there earlier but asks for no capture.
  addEventListener(
    "beforeprint",
    () => {
      for (const details of document.querySelectorAll(".jm-prose details, details[class*=jm-]")) {
        details.toggleAttribute("data-jm-closed", !details.hasAttribute("open"));
      }
    },
    true,
  );
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("[data-jm-closed]")) details.removeAttribute("data-jm-closed");
  });
})();
