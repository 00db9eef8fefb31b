package org.asmengine.bootstrap.sample;

/**
 * Who reports quality measures.
 *
 * @param tin the practice
 * @param npi the clinician; empty where the practice reports for the whole TIN
 * @param system the collection type that the reporter's system offers
 */
record Reporter(String tin, String npi, CollectionType system) {}
