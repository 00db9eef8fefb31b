package org.asmengine.persistence.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.selection.Candidate;
import org.asmengine.application.selection.CandidateFilter;
import org.asmengine.application.selection.ListDraft;
import org.asmengine.application.selection.ListId;
import org.asmengine.application.selection.ListInput;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ParticipantLists;
import org.asmengine.application.selection.Practice;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.selection.Area;
import org.asmengine.domain.selection.ListKind;
import org.asmengine.domain.selection.Participation;
import org.asmengine.domain.selection.SelectedAreas;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists of participants by JDBC: their candidates go by the thousand. */
public final class JdbcParticipantLists implements ParticipantLists {

  private static final String SELECT =
      "select l.list_id, l.performance_year, l.kind, l.look_back_year, l.rule_digest,"
          + " l.input_digest, l.created_at, l.created_by, s.candidates, s.heart_failure,"
          + " s.low_back_pain, s.digest from participant_list l join participant_list_seal s"
          + " on s.list_id = l.list_id";

  private final Queries queries;
  private final TransactionTemplate transaction;
  private final CandidateTable candidates;
  private final Numbers numbers;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcParticipantLists(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
    this.candidates = new CandidateTable(queries);
    this.numbers = new Numbers(queries, "participant_list");
  }

  @Override
  public ListId begin(ListDraft draft) {
    ListId id = transaction.execute(status -> add(draft));
    if (id == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    return id;
  }

  private ListId add(ListDraft draft) {
    ListId id = new ListId(numbers.next());
    ParticipantList.Identity identity = draft.identity();
    queries.update(
        "insert into participant_list (list_id, performance_year, kind, look_back_year,"
            + " rule_digest, input_digest, created_at, created_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        id.value(),
        identity.year().value(),
        identity.kind().name(),
        identity.lookBackYear(),
        identity.ruleDigest(),
        identity.inputDigest(),
        LocalDateTime.ofInstant(draft.createdAt(), ZoneOffset.UTC),
        draft.createdBy());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Area area : draft.areas().areas().values()) {
      rows.add(
          new @Nullable Object[] {
            id.value(),
            area.code(),
            area.title(),
            area.kind().name(),
            area.patientVolume(),
            area.spending(),
            draft.areas().isSelected(area.code())
          });
    }
    queries.updateAll(
        "insert into participant_list_area (list_id, area, title, kind, patient_volume, spending,"
            + " selected) values (?, ?, ?, ?, ?, ?, ?)",
        rows);
    return id;
  }

  @Override
  public void addCandidates(ListId list, List<Candidate> added) {
    candidates.add(list, added);
  }

  @Override
  public void addPractices(ListId list, Collection<Practice> practices) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Practice practice : practices) {
      rows.add(
          new @Nullable Object[] {
            list.value(), practice.tin().value(), practice.legalName(), practice.clinicians()
          });
    }
    queries.updateAll(
        "insert into participant_list_practice (list_id, tin, legal_name, clinicians)"
            + " values (?, ?, ?, ?)",
        rows);
  }

  @Override
  public void complete(ListId list, List<ListInput> inputs, ParticipantList.Totals totals) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (ListInput input : inputs) {
      rows.add(
          new @Nullable Object[] {
            list.value(),
            input.fileName(),
            input.sha256(),
            input.bytes(),
            input.records(),
            input.rejected()
          });
    }
    transaction.executeWithoutResult(status -> {
      queries.updateAll(
          "insert into participant_list_input (list_id, file_name, sha256, size_bytes, records,"
              + " rejected) values (?, ?, ?, ?, ?, ?)",
          rows);
      queries.update(
          "insert into participant_list_seal (list_id, candidates, heart_failure, low_back_pain,"
              + " digest) values (?, ?, ?, ?, ?)",
          list.value(),
          totals.candidates(),
          totals.heartFailure(),
          totals.lowBackPain(),
          totals.digest());
    });
  }

  @Override
  public Optional<ParticipantList> find(ListId list) {
    return lists(" where l.list_id = ?", list.value()).stream().findFirst();
  }

  @Override
  public Optional<ParticipantList> find(ParticipantList.Identity identity) {
    return lists(
            " where l.performance_year = ? and l.kind = ? and l.look_back_year = ?"
                + " and l.rule_digest = ? and l.input_digest = ?",
            identity.year().value(),
            identity.kind().name(),
            identity.lookBackYear(),
            identity.ruleDigest(),
            identity.inputDigest())
        .stream()
        .findFirst();
  }

  @Override
  public List<ParticipantList> all() {
    return lists(" order by l.list_id desc");
  }

  @Override
  public Optional<ParticipantList> newest(PerformanceYear year, ListKind kind) {
    return lists(
            " where l.performance_year = ? and l.kind = ? order by l.list_id desc limit 1",
            year.value(),
            kind.name())
        .stream()
        .findFirst();
  }

  private List<ParticipantList> lists(String condition, Object... arguments) {
    List<ParticipantList> heads =
        queries.list(SELECT + condition, JdbcParticipantLists::head, arguments);
    return heads.stream()
        .map(head ->
            new ParticipantList(
                head.id(),
                head.identity(),
                head.createdAt(),
                head.createdBy(),
                inputs(head.id()),
                head.totals()))
        .toList();
  }

  private static ParticipantList head(ResultSet row) throws SQLException {
    return new ParticipantList(
        new ListId(row.getInt(1)),
        new ParticipantList.Identity(
            PerformanceYear.of(row.getInt(2)),
            ListKind.valueOf(row.getString(3)),
            row.getInt(4),
            row.getString(5),
            row.getString(6)),
        instant(row.getObject(7, LocalDateTime.class)),
        row.getString(8),
        List.of(),
        new ParticipantList.Totals(
            row.getLong(9), row.getLong(10), row.getLong(11), row.getString(12)));
  }

  private static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }

  private List<ListInput> inputs(ListId list) {
    return queries.list(
        "select file_name, sha256, size_bytes, records, rejected from participant_list_input"
            + " where list_id = ? order by file_name",
        row ->
            new ListInput(
                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)),
        list.value());
  }

  @Override
  public List<Candidate> candidates(
      ListId list, CandidateFilter filter, Optional<Candidate.Position> after, int most) {
    return candidates.page(list, filter, after, most);
  }

  @Override
  public Map<Tin, Practice> practices(ListId list, Set<Tin> tins) {
    if (tins.isEmpty()) {
      return Map.of();
    }
    List<Object> arguments = new ArrayList<>(List.of(list.value()));
    tins.stream().map(Tin::value).sorted().forEach(arguments::add);
    Map<Tin, Practice> practices = new HashMap<>();
    queries
        .list(
            "select tin, legal_name, clinicians from participant_list_practice where list_id = ?"
                + " and tin in ("
                + String.join(", ", Collections.nCopies(tins.size(), "?"))
                + ")",
            row -> new Practice(Tin.of(row.getString(1)), row.getString(2), row.getInt(3)),
            arguments.toArray())
        .forEach(practice -> practices.put(practice.tin(), practice));
    return practices;
  }

  @Override
  public SelectedAreas areas(ListId list) {
    Map<String, Area> areas = new HashMap<>();
    Set<String> selected = new HashSet<>();
    queries.forEach(
        "select area, title, kind, patient_volume, spending, selected from participant_list_area"
            + " where list_id = ?",
        row -> {
          areas.put(
              row.getString(1),
              new Area(
                  row.getString(1),
                  row.getString(2),
                  Area.Kind.valueOf(row.getString(3)),
                  row.getLong(4),
                  row.getBigDecimal(5)));
          if (row.getBoolean(6)) {
            selected.add(row.getString(1));
          }
        },
        list.value());
    return new SelectedAreas(areas, selected);
  }

  @Override
  public Participation participation(ParticipantId participant) {
    List<Participation.Standing> standings = new ArrayList<>();
    for (int year = PerformanceYear.FIRST; year <= PerformanceYear.LAST; year++) {
      PerformanceYear asked = PerformanceYear.of(year);
      newest(asked, ListKind.FINAL)
          .or(() -> newest(asked, ListKind.PRELIMINARY))
          .ifPresent(list -> standings.addAll(candidates.standings(list, participant)));
    }
    return new Participation(participant, standings);
  }
}
