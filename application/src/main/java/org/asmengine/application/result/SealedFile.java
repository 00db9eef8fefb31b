package org.asmengine.application.result;

import java.util.List;

/**
 * A result file as the run sealed it.
 *
 * @param file the file
 * @param sha256 the digest of its bytes in hexadecimal digits
 * @param bytes its size
 * @param rows its lines without the header
 * @param links the hash chain over its lines, a link for each block of them
 */
public record SealedFile(
    ResultFile file, String sha256, long bytes, long rows, List<ChainLink> links) {
  /** Copies the list. */
  public SealedFile {
    links = List.copyOf(links);
  }
}
