import { normalise } from "../names/normalise";

/** Whether the street is a PO box (postbus) or reply number (antwoordnummer): nobody lives there. */
export const isBox = (street: string): boolean => ["postbus", "antwoordnummer"].includes(normalise(street));

/**
 * Whether town and street say where.
 * Digits fall away from names: 1e and 2e Kadestraat would be one street, so a street with a digit is none.
 */
export const isPlace = (town: string, street: string): boolean => normalise(town) !== "" && normalise(street) !== "" && !/[0-9]/.test(street);
