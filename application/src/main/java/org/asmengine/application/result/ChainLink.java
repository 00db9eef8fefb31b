package org.asmengine.application.result;

/**
 * A link of the hash chain over the lines of a result file.
 *
 * @param number its place in the chain, from 1
 * @param lastRow the number of the last line that it covers, from 1
 * @param sha256 the digest of the link before it and of its lines, in hexadecimal digits
 */
public record ChainLink(int number, long lastRow, String sha256) {}
