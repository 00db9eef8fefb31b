package org.asmengine.application.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.testing.ProgrammeFixture;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.selection.Criterion;
import org.asmengine.domain.selection.ListKind;
import org.asmengine.domain.selection.Verdict;
import org.junit.jupiter.api.Test;

/** From files to a list of participants: what counts, what is rejected, and what never matters. */
class SelectParticipantsTest {

  private static final String ONE = "1000000001";
  private static final String TWO = "1000000002";
  private static final String TIN = "000000001";

  private final Selection selection = new Selection();

  private Candidate only(ListId list) {
    List<Candidate> candidates =
        selection.lists.candidates(list, CandidateFilter.all(), Optional.empty(), 10);
    assertThat(candidates).hasSize(1);
    return candidates.getFirst();
  }

  @Test
  void aCardiologistInASelectedAreaTakesPart() {
    SelectParticipants.Outcome outcome = selection.cardiologist(TIN, ONE, 20, "10001").select();

    assertThat(outcome.made()).isTrue();
    assertThat(outcome.rejects()).isEmpty();
    assertThat(selection.participants(outcome.list().id()))
        .containsExactly("HF 000000001 1000000001 11111 1");
    assertThat(outcome.list().totals().of(Cohort.HF)).isEqualTo(1);
    assertThat(outcome.list().totals().of(Cohort.LBP)).isZero();
    assertThat(outcome.list().identity().lookBackYear()).isEqualTo(2025);
    assertThat(outcome.list().createdBy()).isEqualTo("tester");
    assertThat(outcome.list().createdAt()).isEqualTo(Selection.NOW);
  }

  @Test
  void seventeenEpisodesAreThreeShort() {
    ListId list = selection.cardiologist(TIN, ONE, 17, "10001").select().list().id();

    Candidate candidate = only(list);
    assertThat(candidate.eligibility().unmet()).containsExactly(Criterion.EPISODES);
    Verdict verdict =
        candidate.eligibility().verdicts().stream()
            .filter(one -> one.criterion() == Criterion.EPISODES)
            .findFirst()
            .orElseThrow();
    assertThat(verdict.distance()).isEqualTo("17 of 20 episodes: 3 short");
    assertThat(verdict.sources()).hasSize(17);
    assertThat(verdict.sources().getFirst()).hasToString("episodes.csv:2");
  }

  @Test
  void episodesOfOtherYearsAndMeasuresDoNotCount() {
    selection.cardiologist(TIN, ONE, 19, "10001");
    selection.episodes(TIN, ONE, "COST_LBP_1", 5, "10001");
    selection.with(
        ProgrammeFile.EPISODES,
        Selection.episode(TIN, ONE, "COST_HF_1", "late", "10001")
            .replace("2025-12-31", "2026-01-01"),
        Selection.episode(TIN, ONE, "COST_HF_1", "early", "10001")
            .replace("2025-01-01,2025-12-31", "2024-01-01,2024-12-31"));

    ListId list = selection.select().list().id();

    assertThat(selection.participants(list)).isEmpty();
    assertThat(selection.lists.candidates(list, CandidateFilter.all(), Optional.empty(), 10))
        .extracting(Candidate::cohort, one -> one.eligibility().episodes())
        .containsExactly(tuple(Cohort.HF, 19L), tuple(Cohort.LBP, 5L));
  }

  @Test
  void thePreliminaryListLooksBackOneYearMore() {
    selection.claims(TIN, ONE, "06", 1);
    for (int i = 0; i < 20; i++) {
      selection.with(
          ProgrammeFile.EPISODES,
          Selection.episode(TIN, ONE, "COST_HF_1", "E" + i, "10001")
              .replace("2025-01-01,2025-12-31", "2024-01-01,2024-12-31"));
    }

    assertThat(
            selection.participants(
                selection.select(ListKind.PRELIMINARY, SelectionRequest.MAX_REJECTS).list().id()))
        .hasSize(1);
    assertThat(selection.participants(selection.select().list().id())).isEmpty();
  }

  @Test
  void anAreaOnTheRowCountsBeforeTheZipCode() {
    selection.claims(TIN, ONE, "06", 1);
    for (int i = 0; i < 20; i++) {
      selection.with(
          ProgrammeFile.EPISODES,
          Selection.episode(TIN, ONE, "COST_HF_1", "E" + i, "30001")
              .replace("30001,,", i % 2 == 0 ? "30001,11111," : ",11111,"));
    }

    assertThat(selection.participants(selection.select().list().id()))
        .containsExactly("HF 000000001 1000000001 11111 1");
  }

  @Test
  void aZipCodeThatNobodyKnowsIsOutsideOfAllAreas() {
    ListId list = selection.cardiologist(TIN, ONE, 20, "99999").select().list().id();

    assertThat(only(list).eligibility().unmet()).containsExactly(Criterion.LOCATION);
    assertThat(only(list).eligibility().area()).isEmpty();
  }

  @Test
  void theRuleSetSaysWhetherZipCodesOrAreasAreCounted() {
    for (String unit : List.of("ZIP", "AREA")) {
      Selection other =
          new Selection(
              ProgrammeFixture.rules(
                  2027,
                  values -> {
                    Map<String, String> changed = new HashMap<>(values);
                    changed.put("selection.locationUnit", unit);
                    return changed;
                  }));
      other.with(ProgrammeFile.ZIP_AREAS, "10002,11111");
      other.claims(TIN, ONE, "06", 1);
      other.episodes(TIN, ONE, "COST_HF_1", 7, "10001");
      other.episodes(TIN, ONE, "COST_HF_1", 7, "10002");
      other.episodes(TIN, ONE, "COST_HF_1", 8, "30001");

      assertThat(other.participants(other.select().list().id()))
          .as(unit)
          .hasSize(unit.equals("AREA") ? 1 : 0);
    }
  }

  @Test
  void aPracticeIsCountedFromClaimsUnlessItIsKnownBetter() {
    selection.cardiologist(TIN, ONE, 20, "10001").cardiologist(TIN, TWO, 20, "10001");
    selection.claims(TIN, "1000000003", "11", 9);
    selection.cardiologist("000000002", ONE, 20, "10001");
    selection.with(ProgrammeFile.PRACTICES, "000000002,ACME HEART PC,42");

    ListId list = selection.select().list().id();

    assertThat(selection.participants(list))
        .containsExactly(
            "HF 000000001 1000000001 11111 3",
            "HF 000000001 1000000002 11111 3",
            "HF 000000002 1000000001 11111 42");
  }

  @Test
  void whoHasNeitherTheSpecialtyNorAnEpisodeIsNoCandidate() {
    ListId list = selection.claims(TIN, ONE, "11", 9).select().list().id();

    assertThat(selection.lists.candidates(list, CandidateFilter.all(), Optional.empty(), 10))
        .isEmpty();
    assertThatThrownBy(() ->
            new ExplainEligibility(selection.lists, selection.programme())
                .explain(list, ParticipantId.of(TIN, ONE)))
        .isInstanceOf(EngineException.class)
        .hasMessageNotContaining(ONE)
        .extracting("code")
        .isEqualTo(ErrorCode.NO_SUCH_CANDIDATE);
  }

  @Test
  void badRowsAreRejectedAndEverythingElseGoesOn() {
    selection.cardiologist(TIN, ONE, 20, "10001");
    selection.with(ProgrammeFile.CLAIMS, "1,2,06,1,Y,N", TIN + "," + ONE + ",06,9,Y,N");
    selection.with(ProgrammeFile.CLAIMS, TIN + "," + ONE + ",11,0,Y,N");
    selection.with(ProgrammeFile.CLAIMS, TIN + "," + ONE + ",a,1,Y,N");
    selection.with(
        ProgrammeFile.EPISODES,
        Selection.episode(TIN, ONE, "COST_HF_1", "x", "10001").replace("10001,,", "10001,77777,"));
    selection.with(ProgrammeFile.AREAS, "1,Nowhere,CBSA,1,1,Y", "55555,Nowhere,TOWN,1,1,Y");
    selection.with(ProgrammeFile.ZIP_AREAS, "1,11111", "10009,77777", "10001,33333");
    selection.with(ProgrammeFile.PRACTICES, "000000001,ACME,0");

    SelectParticipants.Outcome outcome = selection.select();

    assertThat(Selection.codes(outcome.rejects()))
        .containsExactly(
            "areas.csv:4 NOT_AN_AREA",
            "areas.csv:5 UNKNOWN_CODE",
            "claims.csv:2 DUPLICATE",
            "claims.csv:3 NOT_A_TIN",
            "claims.csv:4 DUPLICATE",
            "claims.csv:5 NUMBER_OUT_OF_RANGE",
            "claims.csv:6 TEXT_NOT_ALLOWED",
            "episodes.csv:22 UNKNOWN_AREA",
            "practices.csv:2 NUMBER_OUT_OF_RANGE",
            "zip_areas.csv:2 DUPLICATE",
            "zip_areas.csv:5 NOT_A_ZIP",
            "zip_areas.csv:6 UNKNOWN_AREA",
            "zip_areas.csv:7 DUPLICATE");
    assertThat(outcome.list().inputs())
        .filteredOn(input -> input.fileName().equals("claims.csv"))
        .extracting(ListInput::records, ListInput::rejected)
        .containsExactly(tuple(5L, 5L));
  }

  @Test
  void tooManyRejectsEndIt() {
    selection.with(ProgrammeFile.CLAIMS, "1,2,06,1,Y,N", "1,2,06,1,Y,N");

    assertThatThrownBy(() -> selection.select(ListKind.FINAL, 1))
        .isInstanceOf(EngineException.class)
        .extracting("code")
        .isEqualTo(ErrorCode.TOO_MANY_REJECTS);
    assertThat(selection.lists.all()).isEmpty();
  }

  @Test
  void areasHaveToBeSelectedFirst() {
    selection.with(ProgrammeFile.AREAS, "55555,Elsewhere,CBSA,1,1,");

    assertThatThrownBy(selection::select)
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("1 of 3 areas")
        .extracting("code")
        .isEqualTo(ErrorCode.AREAS_NOT_SELECTED);
  }

  @Test
  void withoutAFileThereIsNoSelection() {
    selection.files.without(ProgrammeFile.CLAIMS);

    assertThatThrownBy(selection::select)
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("claims.csv");
  }

  @Test
  void theSameFilesAreTheSameList() {
    selection.cardiologist(TIN, ONE, 20, "10001");
    ParticipantList first = selection.select().list();

    SelectParticipants.Outcome again = selection.select();

    assertThat(again.made()).isFalse();
    assertThat(again.list()).isEqualTo(first);
    assertThat(selection.lists.all()).hasSize(1);
  }

  @Test
  void theOrderOfRowsNeverMatters() {
    selection.cardiologist(TIN, ONE, 20, "10001").cardiologist(TIN, TWO, 12, "30001");
    selection.episodes(TIN, TWO, "COST_HF_1", 12, "10001").claims(TIN, TWO, "11", 50);
    selection.with(ProgrammeFile.CLAIMS, TIN + "," + TWO + ",06,50,Y,N");
    ParticipantList first = selection.select().list();
    for (ProgrammeFile file : List.of(ProgrammeFile.CLAIMS, ProgrammeFile.EPISODES)) {
      List<String> lines = new ArrayList<>(selection.files.lines(file));
      Collections.shuffle(lines, new Random(5));
      selection.files.with(file, lines);
    }

    ParticipantList shuffled = selection.select().list();

    assertThat(shuffled.id()).isNotEqualTo(first.id());
    assertThat(shuffled.totals()).isEqualTo(first.totals());
    assertThat(selection.participants(shuffled.id())).isEqualTo(selection.participants(first.id()));
    assertThat(selection.compare(first.id(), shuffled.id())).isEmpty();
  }

  @Test
  void explainsEveryCriterionAndTheTwoFacts() {
    ListId list = selection.cardiologist(TIN, ONE, 20, "10001").select().list().id();

    ExplainEligibility.Answer answer =
        new ExplainEligibility(selection.lists, selection.programme())
            .explain(list, ParticipantId.of(TIN, ONE));

    assertThat(answer.explanations()).hasSize(1);
    assertThat(answer.explanations().getFirst().value()).isEqualTo("yes");
    assertThat(answer.explanations().getFirst().children()).hasSize(Criterion.values().length);
    assertThat(answer.participation().everSelected()).isTrue();
    assertThat(answer.participation().isEligible(Selection.YEAR)).isTrue();
  }

  @Test
  void theFinalListIsInForceBeforeThePreliminaryOne() {
    ReadParticipants read = new ReadParticipants(selection.lists);
    assertThatThrownBy(() -> read.inForce(Selection.YEAR)).isInstanceOf(EngineException.class);
    ListId preliminary =
        selection.select(ListKind.PRELIMINARY, SelectionRequest.MAX_REJECTS).list().id();
    assertThat(read.inForce(Selection.YEAR).id()).isEqualTo(preliminary);
    ListId last = selection.select().list().id();
    assertThat(read.inForce(Selection.YEAR).id()).isEqualTo(last);
    assertThatThrownBy(() -> read.get(new ListId(99)))
        .extracting("code")
        .isEqualTo(ErrorCode.NO_SUCH_LIST);
  }
}
