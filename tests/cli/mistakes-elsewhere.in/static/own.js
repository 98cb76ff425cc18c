import { mine } from "./steps.js";
