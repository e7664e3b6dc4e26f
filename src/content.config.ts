import { handbookCollections } from "astro-handshake/content";

export const collections = handbookCollections();
