// The button that prints. Without scripts the browser's own menu does it.
(() => {
  "use strict";

  const choice = document.querySelector(/** @type {"div"} */ (".jm-print-choice"));
  if (!choice) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "jm-print-button";
  button.textContent = choice.dataset.print ?? "";
  button.addEventListener("click", () => print());
  choice.append(button);
})();
