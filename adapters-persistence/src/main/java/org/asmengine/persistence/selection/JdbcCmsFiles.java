package org.asmengine.persistence.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.selection.CmsFile;
import org.asmengine.application.selection.CmsFileId;
import org.asmengine.application.selection.CmsFiles;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.selection.PublishedParticipant;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports of CMS's data set of participants. */
public final class JdbcCmsFiles implements CmsFiles {

  private static final String SELECT =
      "select file_id, sha256, records, rejected, imported_at, imported_by from cms_file";
  private static final char YES = 'Y';
  private static final char NO = 'N';
  private static final char NOT_PUBLISHED = '-';

  private final Queries queries;
  private final TransactionTemplate transaction;
  private final Numbers numbers;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcCmsFiles(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
    this.numbers = new Numbers(queries, "cms_file");
  }

  @Override
  public CmsFile add(
      String sha256,
      long records,
      List<PublishedParticipant> rows,
      Instant importedAt,
      String importedBy) {
    CmsFile added =
        transaction.execute(status -> {
          CmsFile file =
              new CmsFile(
                  new CmsFileId(numbers.next()),
                  sha256,
                  records,
                  records - rows.size(),
                  importedAt,
                  importedBy);
          insert(file, rows);
          return file;
        });
    if (added == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    return added;
  }

  private void insert(CmsFile file, List<PublishedParticipant> published) {
    queries.update(
        "insert into cms_file (file_id, sha256, records, rejected, imported_at, imported_by)"
            + " values (?, ?, ?, ?, ?, ?)",
        file.id().value(),
        file.sha256(),
        file.records(),
        file.rejected(),
        LocalDateTime.ofInstant(file.importedAt(), ZoneOffset.UTC),
        file.importedBy());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (PublishedParticipant row : published) {
      rows.add(
          new @Nullable Object[] {
            file.id().value(),
            row.source().line(),
            row.npi().value(),
            row.firstName(),
            row.lastName(),
            row.state(),
            row.cohort().name(),
            row.organization(),
            years(row)
          });
    }
    queries.updateAll(
        "insert into cms_participant (file_id, line_number, npi, first_name, last_name, state,"
            + " cohort, organization, years) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static String years(PublishedParticipant row) {
    StringBuilder text = new StringBuilder();
    for (int year = PerformanceYear.FIRST; year <= PerformanceYear.LAST; year++) {
      Optional<PublishedParticipant.Year> published = row.in(PerformanceYear.of(year));
      text.append(letter(published.map(PublishedParticipant.Year::participant)));
      text.append(letter(published.flatMap(PublishedParticipant.Year::smallPractice)));
    }
    return text.toString();
  }

  private static char letter(Optional<Boolean> answer) {
    return answer.map(yes -> yes ? YES : NO).orElse(NOT_PUBLISHED);
  }

  @Override
  public Optional<CmsFile> find(CmsFileId id) {
    return queries.list(SELECT + " where file_id = ?", JdbcCmsFiles::file, id.value()).stream()
        .findFirst();
  }

  @Override
  public Optional<CmsFile> find(String sha256) {
    return queries.list(SELECT + " where sha256 = ?", JdbcCmsFiles::file, sha256).stream()
        .findFirst();
  }

  @Override
  public List<CmsFile> all() {
    return queries.list(SELECT + " order by file_id desc", JdbcCmsFiles::file);
  }

  private static CmsFile file(ResultSet row) throws SQLException {
    return new CmsFile(
        new CmsFileId(row.getInt(1)),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(6));
  }

  @Override
  public List<PublishedParticipant> rows(CmsFileId id) {
    return queries.list(
        "select line_number, npi, first_name, last_name, state, cohort, organization, years"
            + " from cms_participant where file_id = ? order by line_number",
        row ->
            new PublishedParticipant(
                Npi.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Cohort.valueOf(row.getString(6)),
                row.getString(7),
                years(row.getString(8)),
                new SourceRow(ProgrammeFile.CMS_PARTICIPANTS.fileName(), row.getLong(1))),
        id.value());
  }

  private static Map<PerformanceYear, PublishedParticipant.Year> years(String text) {
    Map<PerformanceYear, PublishedParticipant.Year> years = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i += 2) {
      PerformanceYear year = PerformanceYear.of(PerformanceYear.FIRST + i / 2);
      Optional<Boolean> small = answer(text.charAt(i + 1));
      answer(text.charAt(i))
          .ifPresent(takesPart -> years.put(year, new PublishedParticipant.Year(takesPart, small)));
    }
    return years;
  }

  private static Optional<Boolean> answer(char letter) {
    return letter == NOT_PUBLISHED ? Optional.empty() : Optional.of(letter == YES);
  }
}
