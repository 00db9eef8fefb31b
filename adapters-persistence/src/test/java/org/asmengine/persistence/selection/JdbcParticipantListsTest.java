package org.asmengine.persistence.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.selection.Candidate;
import org.asmengine.application.selection.CandidateFilter;
import org.asmengine.application.selection.CmsFile;
import org.asmengine.application.selection.CmsFileId;
import org.asmengine.application.selection.CmsFiles;
import org.asmengine.application.selection.ListDraft;
import org.asmengine.application.selection.ListId;
import org.asmengine.application.selection.ListInput;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ParticipantLists;
import org.asmengine.application.selection.Practice;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.selection.Area;
import org.asmengine.domain.selection.Criterion;
import org.asmengine.domain.selection.Eligibility;
import org.asmengine.domain.selection.ListKind;
import org.asmengine.domain.selection.PublishedParticipant;
import org.asmengine.domain.selection.SelectedAreas;
import org.asmengine.domain.selection.Verdict;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists come back as they were made, whole or not at all, with every verdict and its evidence. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcParticipantListsTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2029);
  private static final Instant NOW = Instant.parse("2028-08-01T12:00:00.123456Z");
  private static final SelectedAreas AREAS =
      new SelectedAreas(
          Map.of(
              "11111",
              new Area("11111", "Springfield, XX", Area.Kind.CBSA, 7, new BigDecimal("8.00")),
              "22222",
              new Area(
                  "22222",
                  "Shelbyville",
                  Area.Kind.METROPOLITAN_DIVISION,
                  999_999_999_999L,
                  new BigDecimal("999999999999.99"))),
          Set.of("22222"));

  private final Stores stores;
  private final ParticipantLists lists;
  private final CmsFiles cmsFiles;

  JdbcParticipantListsTest(TestDatabase database) {
    this.stores = database.stores();
    this.lists = stores.bean(ParticipantLists.class);
    this.cmsFiles = stores.bean(CmsFiles.class);
  }

  @BeforeEach
  void clear() {
    for (String table :
        List.of(
            "list_candidate",
            "participant_list_practice",
            "participant_list_area",
            "participant_list_input",
            "participant_list_seal",
            "participant_list",
            "cms_participant",
            "cms_file")) {
      stores.sql().update("delete from " + table);
    }
  }

  private static Candidate candidate(String tin, String npi, Cohort cohort, boolean eligible) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      verdicts.add(
          new Verdict(
              criterion,
              eligible || criterion != Criterion.EPISODES,
              "found 'é'; with: signs",
              "at least 20",
              "17 of 20 episodes: 3 short",
              criterion == Criterion.SPECIALTY
                  ? List.of("06: 5 claims", "11: 5 claims")
                  : List.of(),
              criterion == Criterion.CLINIC
                  ? List.of()
                  : List.of(
                      new SourceRow("claims.csv", 2),
                      new SourceRow("claims.csv", 30_000_000),
                      new SourceRow("episodes.csv", 3))));
    }
    return new Candidate(
        ParticipantId.of(tin, npi),
        new Eligibility(
            cohort,
            verdicts,
            eligible ? Optional.of("06") : Optional.empty(),
            eligible ? Optional.of("22222") : Optional.empty(),
            11,
            17));
  }

  private ParticipantList make(ListKind kind, String inputs, List<Candidate> candidates) {
    ParticipantList.Identity identity =
        new ParticipantList.Identity(YEAR, kind, 2027, "rules", inputs);
    ParticipantList.Totals totals = new ParticipantList.Totals(3, 2, 1, "d".repeat(64));
    ListInput input = new ListInput("claims.csv", "a".repeat(64), 10, 9, 8);
    ListId made =
        stores
            .transaction()
            .execute(status -> {
              ListId id = lists.begin(new ListDraft(identity, NOW, "tester", AREAS));
              lists.addCandidates(id, candidates);
              lists.addPractices(
                  id, List.of(new Practice(Tin.of("000000001"), "ACME HEART, P.C.", 3)));
              lists.complete(id, List.of(input), totals);
              return id;
            });
    ParticipantList list = lists.find(Optional.ofNullable(made).orElseThrow()).orElseThrow();
    assertThat(list)
        .isEqualTo(new ParticipantList(list.id(), identity, NOW, "tester", List.of(input), totals));
    return list;
  }

  private List<Candidate> page(ParticipantList list, CandidateFilter filter) {
    return lists.candidates(list.id(), filter, Optional.empty(), 100);
  }

  @Test
  void aListComesBackAsItWasMade() {
    List<Candidate> candidates =
        List.of(
            candidate("000000001", "0000000001", Cohort.HF, true),
            candidate("000000001", "0000000001", Cohort.LBP, false),
            candidate("999999999", "9999999999", Cohort.LBP, true));

    ParticipantList list = make(ListKind.FINAL, "one", candidates.reversed());

    assertThat(page(list, CandidateFilter.all())).isEqualTo(candidates);
    assertThat(lists.areas(list.id())).isEqualTo(AREAS);
    assertThat(lists.practices(list.id(), Set.of(Tin.of("000000001"), Tin.of("000000002"))))
        .containsOnlyKeys(Tin.of("000000001"))
        .containsValue(new Practice(Tin.of("000000001"), "ACME HEART, P.C.", 3));
    assertThat(lists.practices(list.id(), Set.of())).isEmpty();
    assertThat(lists.find(list.identity())).contains(list);
  }

  @Test
  void candidatesAreFilteredAndPaged() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      candidates.add(
          candidate(
              "%09d".formatted(i % 5),
              "%010d".formatted(i),
              i % 2 == 0 ? Cohort.HF : Cohort.LBP,
              i % 3 == 0));
    }
    ParticipantList list = make(ListKind.FINAL, "pages", candidates);

    List<Candidate> paged = new ArrayList<>();
    Optional<Candidate.Position> after = Optional.empty();
    List<Candidate> page;
    do {
      page = lists.candidates(list.id(), CandidateFilter.all(), after, 4);
      paged.addAll(page);
      after = page.isEmpty() ? after : Optional.of(page.getLast().position());
    } while (!page.isEmpty());
    assertThat(paged)
        .hasSameElementsAs(candidates)
        .isSortedAccordingTo((one, other) -> one.position().compareTo(other.position()));
    assertThat(page(list, CandidateFilter.participants(Cohort.HF)))
        .isNotEmpty()
        .allMatch(one -> one.cohort() == Cohort.HF && one.isEligible())
        .hasSize(5);
    assertThat(page(list, CandidateFilter.clinician(Npi.of("0000000007")))).hasSize(1);
    assertThat(
            page(
                list,
                new CandidateFilter(
                    Optional.empty(),
                    Optional.of(false),
                    Optional.of(Tin.of("000000003")),
                    Optional.empty())))
        .extracting(one -> one.id().npi().value())
        .containsExactly("0000000008", "0000000013", "0000000023");
  }

  @Test
  void whatIsNotCompletedIsNotThere() {
    assertThatThrownBy(() ->
            stores
                .transaction()
                .execute(status -> {
                  lists.begin(
                      new ListDraft(
                          new ParticipantList.Identity(YEAR, ListKind.FINAL, 2027, "r", "i"),
                          NOW,
                          "tester",
                          AREAS));
                  throw new IllegalStateException("stopped");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(lists.all()).isEmpty();
    assertThat(stores.sql().queryForObject("select count(*) from participant_list", Long.class))
        .isZero();
  }

  @Test
  void numbersAreDenseAndTheNewestIsFound() {
    ParticipantList first = make(ListKind.PRELIMINARY, "first", List.of());
    ParticipantList second = make(ListKind.FINAL, "second", List.of());
    ParticipantList third = make(ListKind.FINAL, "third", List.of());

    assertThat(second.id().value()).isEqualTo(first.id().value() + 1);
    assertThat(lists.all()).containsExactly(third, second, first);
    assertThat(lists.newest(YEAR, ListKind.FINAL)).contains(third);
    assertThat(lists.newest(YEAR, ListKind.PRELIMINARY)).contains(first);
    assertThat(lists.newest(PerformanceYear.of(2031), ListKind.FINAL)).isEmpty();
  }

  @Test
  void theTwoFactsComeFromTheListInForce() {
    ParticipantId who = ParticipantId.of("000000001", "0000000001");
    Candidate in = candidate("000000001", "0000000001", Cohort.HF, true);
    make(ListKind.PRELIMINARY, "first", List.of(in));
    assertThat(lists.participation(who).everSelected()).isFalse();

    make(ListKind.FINAL, "second", List.of(in));
    assertThat(lists.participation(who).everSelected()).isTrue();
    assertThat(lists.participation(who).isEligible(YEAR)).isTrue();

    make(ListKind.FINAL, "third", List.of(candidate("000000001", "0000000001", Cohort.HF, false)));
    assertThat(lists.participation(who).everSelected()).isFalse();
  }

  @Test
  void aCandidateThatIsThereTwiceIsRefusedWithoutAName() {
    Candidate twice = candidate("123456789", "1234567890", Cohort.HF, true);

    assertThatThrownBy(() -> make(ListKind.FINAL, "twice", List.of(twice, twice)))
        .hasMessageContaining("list_candidate")
        .hasMessageNotContaining("123456789");
  }

  @Test
  void cmsFilesComeBackAsTheyWere() {
    PublishedParticipant row =
        new PublishedParticipant(
            Npi.of("1234567890"),
            "ANN",
            "O'NEIL",
            "NY",
            Cohort.LBP,
            "ACME, LLC",
            Map.of(
                PerformanceYear.of(2027),
                new PublishedParticipant.Year(true, Optional.of(false)),
                PerformanceYear.of(2031),
                new PublishedParticipant.Year(false, Optional.empty())),
            new SourceRow("cms_participants.csv", 5));

    CmsFile file = cmsFiles.add("c".repeat(64), 3, List.of(row), NOW, "tester");

    assertThat(file.rejected()).isEqualTo(2);
    assertThat(cmsFiles.find(file.id())).contains(file);
    assertThat(cmsFiles.find("c".repeat(64))).contains(file);
    assertThat(cmsFiles.find("x")).isEmpty();
    assertThat(cmsFiles.find(new CmsFileId(0))).isEmpty();
    assertThat(cmsFiles.all()).containsExactly(file);
    assertThat(cmsFiles.rows(file.id())).containsExactly(row);
  }
}
