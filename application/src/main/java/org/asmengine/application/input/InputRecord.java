package org.asmengine.application.input;

import java.util.List;

/**
 * One record of an input file before anything is made of it.
 *
 * @param line the line on which it starts; the header is line 1
 * @param fields the fields in the contract's order of columns; empty when the record does not have
 *     as many fields as the header
 * @param found how many fields were found
 */
public record InputRecord(long line, List<String> fields, int found) {}
