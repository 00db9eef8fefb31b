package org.asmengine.application.circumstances;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import org.asmengine.application.input.CanonicalCsv;
import org.asmengine.application.input.InputFile;

/**
 * A row of {@code circumstances.csv}.
 *
 * @param tin nine digits
 * @param npi ten digits, or empty for the whole practice
 * @param reference of the determination
 */
public record CircumstanceLine(String tin, String npi, String reference)
    implements Comparable<CircumstanceLine> {

  private static final Comparator<CircumstanceLine> ORDER =
      Comparator.comparing(CircumstanceLine::tin)
          .thenComparing(CircumstanceLine::npi)
          .thenComparing(CircumstanceLine::reference);

  /** The fields in the order of the file. */
  public List<String> fields() {
    return List.of(tin, npi, reference);
  }

  /** The bytes of the file with these rows, its header included: equal rows give equal bytes. */
  public static byte[] file(List<CircumstanceLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(CanonicalCsv.line(InputFile.CIRCUMSTANCES.columns()));
    lines.forEach(line -> bytes.writeBytes(CanonicalCsv.line(line.fields())));
    return bytes.toByteArray();
  }

  @Override
  public int compareTo(CircumstanceLine other) {
    return ORDER.compare(this, other);
  }

  /** Without identifiers. */
  @Override
  public String toString() {
    return "a row of " + reference;
  }
}
