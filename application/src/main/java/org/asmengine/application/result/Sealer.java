package org.asmengine.application.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.asmengine.domain.digest.Sha256;

/**
 * Digests the lines of a result file while they go by: the digest of the whole, and a chain in
 * which each link covers 1,000 lines and the link before. Whoever changes, adds or removes a line
 * breaks the chain at that link and from there on.
 */
public final class Sealer {

  /** How many lines a link covers. */
  public static final int LINES_PER_LINK = 1000;

  private final ResultFile file;
  private final MessageDigest whole = Sha256.start();
  private final MessageDigest block = Sha256.start();
  private final List<ChainLink> links = new ArrayList<>();
  private long bytes;
  private long rows;

  /** Starts with the header line. */
  public Sealer(ResultFile file) {
    this.file = file;
    byte[] header = bytesOf(file.header());
    whole.update(header);
    block.update(header);
    bytes = header.length;
  }

  /** Takes the next line, without its line end. */
  public void add(String line) {
    byte[] lineBytes = bytesOf(line);
    whole.update(lineBytes);
    block.update(lineBytes);
    bytes += lineBytes.length;
    rows++;
    if (rows % LINES_PER_LINK == 0) {
      link();
    }
  }

  /** The seal, after the last line. */
  public SealedFile seal() {
    if (rows % LINES_PER_LINK != 0 || links.isEmpty()) {
      link();
    }
    return new SealedFile(file, Sha256.finish(whole), bytes, rows, links);
  }

  /** The digest of a run: that of the digests of its files in their order. */
  public static String outputDigest(List<SealedFile> files) {
    MessageDigest digest = Sha256.start();
    files.forEach(
        sealed -> digest.update(bytesOf(sealed.file().fileName() + "=" + sealed.sha256())));
    return Sha256.finish(digest);
  }

  private void link() {
    byte[] digest = block.digest();
    links.add(new ChainLink(links.size() + 1, rows, HexFormat.of().formatHex(digest)));
    block.update(digest);
  }

  private static byte[] bytesOf(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
