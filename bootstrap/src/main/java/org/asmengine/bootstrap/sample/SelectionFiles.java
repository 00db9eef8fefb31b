package org.asmengine.bootstrap.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes rows to the six files of a selection: RFC 4180, UTF-8, LF line ends, the header first. */
final class SelectionFiles implements AutoCloseable {

  private static final String CMS_HEADER =
      "NPI,FIRST_NAME,LAST_NAME,STATE,ASM_COHORT,ORGANIZATION_LEGAL_NAME,"
          + "ASM_CY27_PARTICIPANT,ASM_CY27_SMALLPRACTICE,ASM_CY28_PARTICIPANT,"
          + "ASM_CY28_SMALLPRACTICE,ASM_CY29_PARTICIPANT,ASM_CY29_SMALLPRACTICE,"
          + "ASM_CY30_PARTICIPANT,ASM_CY30_SMALLPRACTICE,ASM_CY31_PARTICIPANT,"
          + "ASM_CY31_SMALLPRACTICE";

  private final Path directory;
  private final List<BufferedWriter> open = new ArrayList<>();
  private final BufferedWriter areas;
  private final BufferedWriter zipAreas;
  private final BufferedWriter practices;
  private final BufferedWriter claims;
  private final BufferedWriter episodes;
  private final BufferedWriter published;
  private long episodeCount;

  private SelectionFiles(Path directory) throws IOException {
    this.directory = directory;
    this.areas = start("areas.csv", "area,title,kind,patient_volume,spending,selected");
    this.zipAreas = start("zip_areas.csv", "zip,area");
    this.practices = start("practices.csv", "tin,legal_name,clinician_count");
    this.claims = start("claims.csv", "tin,npi,specialty_code,claim_count,fee_schedule,rhc_fqhc");
    this.episodes =
        start(
            "episodes.csv",
            "tin,npi,measure_id,episode_id,start_date,end_date,service_zip,service_area,"
                + "observed_cost,expected_cost");
    this.published = start("cms_participants.csv", CMS_HEADER);
  }

  static SelectionFiles open(Path directory) throws IOException {
    return new SelectionFiles(directory);
  }

  private BufferedWriter start(String name, String header) throws IOException {
    BufferedWriter writer =
        Files.newBufferedWriter(directory.resolve(name), StandardCharsets.UTF_8);
    open.add(writer);
    line(writer, header);
    return writer;
  }

  private static void line(BufferedWriter writer, String line) throws IOException {
    writer.write(line);
    writer.write('\n');
  }

  void area(String row) throws IOException {
    line(areas, row);
  }

  void zipArea(String row) throws IOException {
    line(zipAreas, row);
  }

  void practice(String tin, String name, String clinicians) throws IOException {
    line(practices, "%s,\"%s\",%s".formatted(tin, name, clinicians));
  }

  void claims(List<String> rows) throws IOException {
    for (String row : rows) {
      line(claims, row);
    }
  }

  void published(List<String> rows) throws IOException {
    for (String row : rows) {
      line(published, row);
    }
  }

  void episodes(List<String> rows) throws IOException {
    for (String row : rows) {
      line(episodes, row);
    }
    episodeCount += rows.size();
  }

  /** Episodes written so far. */
  long episodes() {
    return episodeCount;
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter writer : open) {
      writer.close();
    }
  }
}
