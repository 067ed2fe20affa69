/* The editor of Wagtail 8.0 stops looking for changes when a publication was refused: what someone types after the
   autosave that follows would not be saved by itself, not be previewed, and be lost without a question on leaving.
   A new interval makes it look again. To be removed when a later Wagtail does so itself. */
const form = document.querySelector("[data-edit-form][data-w-unsaved-force-value='true']");

form?.addEventListener("w-autosave:success", () => setTimeout(() => {
  form.dataset.wUnsavedCheckIntervalValue = "600";
}), { once: true });
