import { read, remove } from "./form/storage.js";

// Whoever comes here from the receiver's own page has sent the answers: they leave the device.
if (read()?.outcome === "page") remove();
