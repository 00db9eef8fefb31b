package org.asmengine.application.selection;

/**
 * An input file of a list.
 *
 * @param fileName its name
 * @param sha256 the digest of its bytes in hexadecimal digits
 * @param bytes its size
 * @param records how many records it has
 * @param rejected how many of them were rejected
 */
public record ListInput(String fileName, String sha256, long bytes, long records, long rejected) {}
