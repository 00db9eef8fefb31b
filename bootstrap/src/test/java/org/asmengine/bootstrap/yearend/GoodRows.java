package org.asmengine.bootstrap.yearend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.input.InputFile;

/** A good row or two of every file, which tests make bad in one way at a time. */
final class GoodRows {

  /** A clinician of the cohort HF who is alone, and one of LBP in a practice that is not small. */
  static final String TIN = "135792468";

  static final String NPI = "1357924680";
  static final String LARGE_TIN = "246813579";
  static final String LARGE_NPI = "2468135790";

  private static final Map<InputFile, List<String>> ROWS =
      Map.of(
          InputFile.PARTICIPANTS,
          List.of(
              TIN + "," + NPI + ",HF,06,10580,1", LARGE_TIN + "," + LARGE_NPI + ",LBP,20,15380,40"),
          InputFile.QUALITY,
          List.of(
              TIN + "," + NPI + ",008,ECQM,100,80,10,5,0,,,2028-01-15T10:00:00Z",
              TIN + "," + NPI + ",492,ADMIN_CLAIMS,,,,,,209,63.71,2028-02-01T00:00:00Z"),
          InputFile.COST,
          List.of(TIN + "," + NPI + ",COST_HF_1,25,11409.79"),
          InputFile.IMPROVEMENT_ACTIVITIES,
          List.of(TIN + ",IA_1,Y,2027-03-01,2027-06-30"),
          InputFile.PROMOTING_INTEROPERABILITY,
          List.of(
              TIN + ",PI_EP_1,90,100,,2027-01-01,2027-12-31,0015E8144038",
              TIN + ",PI_PPHI_1,,,Y,2027-01-01,2027-12-31,0015E8144038"),
          InputFile.COMPLEX_PATIENTS,
          List.of(TIN + "," + NPI + ",2.587,0.2275"),
          InputFile.PART_B_PAYMENTS,
          List.of(TIN + "," + NPI + ",148322.09"),
          InputFile.CIRCUMSTANCES,
          List.of(TIN + "," + NPI + ",EUC-62"));

  private GoodRows() {}

  /** The rows as text. */
  static List<String> of(InputFile file) {
    return ROWS.getOrDefault(file, List.of());
  }

  /** The file as text: header, rows, a line end after each. */
  static String text(InputFile file) {
    return Stream.concat(Stream.of(String.join(",", file.columns())), of(file).stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** Writes all files. */
  static void write(Path directory) {
    for (InputFile file : InputFile.values()) {
      write(directory, file, text(file).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes one file. */
  static void write(Path directory, InputFile file, byte[] content) {
    try {
      Files.createDirectories(directory);
      Files.write(directory.resolve(file.fileName()), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
