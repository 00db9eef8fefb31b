package org.asmengine.batch.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.RecordStream;

/**
 * The records of a CSV file with their fields in the contract's order. What is wrong with a record
 * is for the review to say; only what makes the whole file unusable is an error here.
 */
final class CsvRecords implements RecordStream {

  /** A field beyond this is no field of any real file. */
  static final int MOST_CHARACTERS = 1_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final DataFile file;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final QuoteWatch quotes;
  private final int[] positions;

  private CsvRecords(
      DataFile file,
      QuoteWatch quotes,
      CsvReader<CsvRecord> reader,
      CloseableIterator<CsvRecord> records,
      int[] positions) {
    this.file = file;
    this.quotes = quotes;
    this.reader = reader;
    this.records = records;
    this.positions = positions;
  }

  @SuppressWarnings("removal") // a stray quote is to cost one row, not the file
  static CsvRecords open(DataFile file, Path path) throws IOException {
    QuoteWatch text = new QuoteWatch(text(path));
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .maxBufferSize(MOST_CHARACTERS)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(true)
            .build(
                CsvRecordHandler.builder()
                    .maxFieldSize(MOST_CHARACTERS)
                    .maxRecordSize(4 * MOST_CHARACTERS)
                    .build(),
                text);
    try {
      CloseableIterator<CsvRecord> records = reader.iterator();
      return new CsvRecords(file, text, reader, records, header(file, records));
    } catch (RuntimeException e) {
      reader.close();
      throw e instanceof EngineException ? e : damaged(file, e);
    }
  }

  /** The file as UTF-8, without a byte order mark; what is not UTF-8 shows as U+FFFD. */
  private static Reader text(Path path) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static int[] header(DataFile file, CloseableIterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new EngineException(
          ErrorCode.FILE_EMPTY,
          "%s: found nothing, not even a header; allowed: the columns %s"
              .formatted(file.fileName(), String.join(", ", file.columns())));
    }
    List<String> found = records.next().getFields();
    for (String column : found) {
      if (!file.columns().contains(column)) {
        throw new EngineException(
            ErrorCode.COLUMN_UNKNOWN,
            "%s: found the column '%s'; known are %s%s"
                .formatted(
                    file.fileName(),
                    printable(column),
                    String.join(", ", file.columns()),
                    hint(column)));
      }
      if (found.indexOf(column) != found.lastIndexOf(column)) {
        throw new EngineException(
            ErrorCode.COLUMN_TWICE,
            "%s: found the column %s twice; allowed: once".formatted(file.fileName(), column));
      }
    }
    for (String column : file.columns()) {
      if (!found.contains(column)) {
        throw new EngineException(
            ErrorCode.COLUMN_MISSING,
            "%s: the column %s is missing; all of %s are needed"
                .formatted(file.fileName(), column, String.join(", ", file.columns())));
      }
    }
    return file.columns().stream().mapToInt(found::indexOf).toArray();
  }

  /** A header that is data, or in another encoding, must not put an identifier into a message. */
  private static String printable(String column) {
    String text = column.replaceAll("[0-9]", "#").replaceAll("[^\\x20-\\x7E]", "?");
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private static String hint(String column) {
    if (column.indexOf('\uFFFD') >= 0 || column.indexOf(0) >= 0) {
      return "; the file does not look like UTF-8";
    }
    return column.indexOf(';') >= 0 || column.indexOf('\t') >= 0
        ? "; fields are separated by commas"
        : "";
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException | UncheckedIOException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public InputRecord next() {
    try {
      CsvRecord record = records.next();
      List<String> fields = record.getFields();
      long line = record.getStartingLineNumber();
      if (quotes.isBad(line)) {
        return InputRecord.badlyQuoted(line);
      }
      if (fields.size() != positions.length) {
        return new InputRecord(line, List.of(), fields.size());
      }
      String[] ordered = new String[positions.length];
      for (int i = 0; i < positions.length; i++) {
        ordered[i] = fields.get(positions[i]);
      }
      return new InputRecord(line, Arrays.asList(ordered), fields.size());
    } catch (CsvParseException | UncheckedIOException e) {
      throw damaged(file, e);
    }
  }

  private static EngineException damaged(DataFile file, RuntimeException cause) {
    if (cause instanceof CsvParseException) {
      return new EngineException(
          ErrorCode.RECORD_TOO_LONG,
          "%s: found a record or field of more than %d characters; the file is damaged"
              .formatted(file.fileName(), MOST_CHARACTERS));
    }
    return new EngineException(
        ErrorCode.FILE_UNREADABLE, "%s can't be read".formatted(file.fileName()));
  }

  @Override
  public void close() {
    try {
      records.close();
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
