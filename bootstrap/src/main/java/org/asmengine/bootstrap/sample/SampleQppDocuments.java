package org.asmengine.bootstrap.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmengine.application.input.FileReview;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.application.input.Roster;
import org.asmengine.application.input.RowParsers;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Turns the submissions of a year-end sample into the QPP documents that practices would send: one
 * for each clinician and one for each practice. Rows that a year end would reject are left out, and
 * so are the earlier ones of a measure. The files keep what practices don't send.
 */
public final class SampleQppDocuments {

  private static final String CLAIMS = "ADMIN_CLAIMS";
  private static final int SENT_AT = 11;

  private final InputSource source;
  private final RowParsers parsers;
  private final SortedMap<String, QppDocumentText> documents = new TreeMap<>();

  private SampleQppDocuments(InputSource source, RowParsers parsers) {
    this.source = source;
    this.parsers = parsers;
  }

  /**
   * Writes a document for everybody who sends something, and takes that out of the files.
   *
   * @param source reads the directory
   * @param directory where the sample is
   * @param target the directory for the documents
   * @param ruleSet the rules of the year
   * @return the documents, ordered by TIN and NPI, practices before their clinicians
   * @throws IOException if a file can't be read or written
   */
  public static List<Path> write(InputSource source, Path directory, Path target, RuleSet ruleSet)
      throws IOException {
    Roster roster = new Roster();
    RowParsers parsers = RowParsers.of(ruleSet, roster);
    new FileReview(source, reject -> {}, rows -> {}).reviewParticipants(parsers, roster);
    SampleQppDocuments made = new SampleQppDocuments(source, parsers);
    List<InputRecord> claims = made.quality();
    made.activities();
    made.interoperability();
    Files.createDirectories(target);
    List<Path> written = new ArrayList<>();
    for (QppDocumentText document : made.documents.values()) {
      Path file = target.resolve("%s.json".formatted(document.name()));
      Files.writeString(file, document.text(ruleSet.calendar()), StandardCharsets.UTF_8);
      written.add(file);
    }
    keepClaims(directory.resolve(InputFile.QUALITY.fileName()), claims);
    Files.deleteIfExists(directory.resolve(InputFile.IMPROVEMENT_ACTIVITIES.fileName()));
    Files.deleteIfExists(directory.resolve(InputFile.PROMOTING_INTEROPERABILITY.fileName()));
    return List.copyOf(written);
  }

  /** The rows from claims, which nobody sends. */
  private List<InputRecord> quality() {
    List<InputRecord> claims = new ArrayList<>();
    for (InputRecord row : good(InputFile.QUALITY)) {
      List<String> fields = row.fields();
      if (fields.get(3).equals(CLAIMS)) {
        claims.add(row);
      } else {
        document(fields.get(0), fields.get(1)).quality(fields, fields.get(SENT_AT));
      }
    }
    return claims;
  }

  private void activities() {
    for (InputRecord row : good(InputFile.IMPROVEMENT_ACTIVITIES)) {
      document(row.fields().get(0), "").activity(row.fields());
    }
  }

  private void interoperability() {
    for (InputRecord row : good(InputFile.PROMOTING_INTEROPERABILITY)) {
      document(row.fields().get(0), "").interoperability(row.fields());
    }
  }

  private QppDocumentText document(String tin, String npi) {
    return documents.computeIfAbsent(tin + "-" + npi, key -> new QppDocumentText(tin, npi));
  }

  private List<InputRecord> good(InputFile file) {
    if (source.digest(file).isEmpty()) {
      return List.of();
    }
    Set<Long> rejected = new HashSet<>();
    new FileReview(source, reject -> rejected.add(reject.line()), rows -> {}).review(file, parsers);
    List<InputRecord> good = new ArrayList<>();
    try (RecordStream records = source.open(file)) {
      while (records.hasNext()) {
        InputRecord row = records.next();
        if (!rejected.contains(row.line())) {
          good.add(row);
        }
      }
    }
    return good;
  }

  private static void keepClaims(Path file, List<InputRecord> claims) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(String.join(",", InputFile.QUALITY.columns()) + "\n");
      for (InputRecord row : claims) {
        writer.write(String.join(",", row.fields()) + "\n");
      }
    }
  }
}
