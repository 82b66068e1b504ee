// What is closed stays closed on paper, but for stages and evidence in the List. Material opens every <details> when
// something is printed, answers included.
(() => {
  "use strict";

  // Before Material's listener, which was there earlier but asks for no capture.
  addEventListener(
    "beforeprint",
    () => {
      for (const details of document.querySelectorAll(".jm-prose details, details[class*=jm-]:not(.jm-sure, .jm-stage-rest)")) {
        details.toggleAttribute("data-jm-closed", !details.hasAttribute("open"));
      }
    },
    true,
  );
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("[data-jm-closed]")) details.removeAttribute("data-jm-closed");
  });
})();
