package org.asmengine.persistence.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.selection.Candidate;
import org.asmengine.application.selection.CandidateFilter;
import org.asmengine.application.selection.ListId;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.selection.Eligibility;
import org.asmengine.domain.selection.Participation;
import org.asmengine.persistence.Keyset;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** The candidates of lists, in the order of their key. */
final class CandidateTable {

  private static final String INSERT =
      "insert into list_candidate (list_id, tin, npi, cohort, eligible, specialty_code, area,"
          + " claims, episodes, evidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Queries queries;

  CandidateTable(Queries queries) {
    this.queries = queries;
  }

  void add(ListId list, List<Candidate> candidates) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Eligibility eligibility = candidate.eligibility();
      rows.add(
          new @Nullable Object[] {
            list.value(),
            candidate.id().tin().value(),
            candidate.id().npi().value(),
            candidate.cohort().name(),
            eligibility.isEligible(),
            eligibility.specialty().orElse(""),
            eligibility.area().orElse(""),
            eligibility.claims(),
            eligibility.episodes(),
            EvidenceText.of(eligibility.verdicts())
          });
    }
    try {
      queries.updateAll(INSERT, rows);
    } catch (DataIntegrityViolationException e) {
      throw withoutValues(e, rows.size());
    }
  }

  /** Databases tell the key that is there twice: somebody's TIN and NPI. */
  private static DataIntegrityViolationException withoutValues(
      DataIntegrityViolationException refused, int rows) {
    int code = refused.getMostSpecificCause() instanceof SQLException e ? e.getErrorCode() : 0;
    return new DataIntegrityViolationException(
        "list_candidate: %d rows were refused with error %d".formatted(rows, code));
  }

  List<Candidate> page(
      ListId list, CandidateFilter filter, Optional<Candidate.Position> after, int most) {
    List<String> conditions = new ArrayList<>(List.of("list_id = ?"));
    List<Object> arguments = new ArrayList<>(List.of(list.value()));
    filter.cohort().ifPresent(cohort -> add(conditions, "cohort = ?", arguments, cohort.name()));
    filter.eligible().ifPresent(eligible -> add(conditions, "eligible = ?", arguments, eligible));
    filter.tin().ifPresent(tin -> add(conditions, "tin = ?", arguments, tin.value()));
    filter.npi().ifPresent(npi -> add(conditions, "npi = ?", arguments, npi.value()));
    after.ifPresent(position -> {
      Keyset keyset = keyset(position);
      conditions.add(keyset.condition());
      arguments.addAll(keyset.arguments());
    });
    arguments.add(most);
    return queries.list(
        "select tin, npi, cohort, specialty_code, area, claims, episodes, evidence"
            + " from list_candidate where "
            + String.join(" and ", conditions)
            + " order by list_id, tin, npi, cohort limit ?",
        CandidateTable::candidate,
        arguments.toArray());
  }

  private static void add(
      List<String> conditions, String condition, List<Object> arguments, Object argument) {
    conditions.add(condition);
    arguments.add(argument);
  }

  private static Keyset keyset(Candidate.Position position) {
    return Keyset.after(
        List.of(
            Keyset.Column.ascending("tin", position.id().tin().value()),
            Keyset.Column.ascending("npi", position.id().npi().value()),
            Keyset.Column.ascending("cohort", position.cohort().name())));
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        ParticipantId.of(row.getString(1), row.getString(2)),
        new Eligibility(
            Cohort.valueOf(row.getString(3)),
            EvidenceText.read(row.getString(8)),
            given(row.getString(4)),
            given(row.getString(5)),
            row.getLong(6),
            row.getLong(7)));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty());
  }

  List<Participation.Standing> standings(ParticipantList list, ParticipantId participant) {
    return queries.list(
        "select cohort, eligible from list_candidate where list_id = ? and tin = ? and npi = ?"
            + " order by cohort",
        row ->
            new Participation.Standing(
                list.identity().year(),
                list.identity().kind(),
                Cohort.valueOf(row.getString(1)),
                row.getBoolean(2)),
        list.id().value(),
        participant.tin().value(),
        participant.npi().value());
  }
}
