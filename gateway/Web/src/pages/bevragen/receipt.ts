/** The receipt as it is on the page. */
const receipt = (): HTMLTextAreaElement => document.getElementById("ontvangstbewijs") as HTMLTextAreaElement;

/** Copies the receipt; selects it where copying is not allowed. */
export async function copyReceipt(onCopied: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(receipt().value);
    onCopied();
  } catch {
    // Not allowed here: the person can still copy what is selected.
    receipt().select();
  }
}

/** Saves the receipt as a file; made in the browser, so that nothing is sent. */
export function saveReceipt(): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([receipt().value], { type: "text/plain" }));
  link.download = "ontvangstbewijs.txt";
  link.click();
  URL.revokeObjectURL(link.href);
}
