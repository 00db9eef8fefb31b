package org.asmengine.application.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.domain.selection.AreaSampler;
import org.asmengine.domain.selection.Reconciliation.Entry;
import org.junit.jupiter.api.Test;

/** Two lists against each other, CMS's against ours, and areas that are drawn. */
class ListsAndCmsTest {

  private static final String ONE = "1000000001";
  private static final String TWO = "1000000002";
  private static final String THREE = "1000000003";
  private static final String TIN = "000000001";

  private final Selection selection = new Selection();

  private static String cms(String npi, String cohort, String organization, String year) {
    return npi
        + ",ANN,EXAMPLE,NY,"
        + cohort
        + ","
        + organization
        + ","
        + year
        + ",Null,Null,Null,Null,Null,Null,Null,Null";
  }

  @Test
  void tellsWhoJoinedAndWhoLeft() {
    selection.cardiologist(TIN, ONE, 20, "10001").cardiologist(TIN, TWO, 19, "10001");
    ListId before = selection.select().list().id();
    selection.files.with(ProgrammeFile.EPISODES, List.of());
    selection.episodes(TIN, ONE, "COST_HF_1", 18, "10001");
    selection.episodes(TIN, TWO, "COST_HF_1", 20, "10001");
    ListId after = selection.select().list().id();

    List<ListChange> changes = selection.compare(before, after);

    assertThat(changes)
        .extracting(change -> change.kind() + " " + change.id().npi().value())
        .containsExactly("LEFT " + ONE, "JOINED " + TWO);
    assertThat(changes.getFirst().after().orElseThrow().eligibility().episodes()).isEqualTo(18);
    assertThat(selection.compare(before, before)).isEmpty();
  }

  @Test
  void whoIsNotJudgedAnyMoreHasLeftAndWhoMovedHasChanged() {
    selection.with(ProgrammeFile.AREAS, "22222,Shelbyville,CBSA,1,1.00,Y");
    selection.with(ProgrammeFile.ZIP_AREAS, "20001,22222");
    selection.cardiologist(TIN, ONE, 20, "10001").cardiologist(TIN, TWO, 20, "10001");
    ListId before = selection.select().list().id();
    selection.files.with(ProgrammeFile.EPISODES, List.of());
    selection.files.with(ProgrammeFile.CLAIMS, List.of());
    selection.cardiologist(TIN, TWO, 20, "20001").cardiologist(TIN, THREE, 20, "20001");
    ListId after = selection.select().list().id();

    assertThat(selection.compare(before, after))
        .extracting(change -> change.kind() + " " + change.id().npi().value())
        .containsExactly("LEFT " + ONE, "CHANGED " + TWO, "JOINED " + THREE);
    assertThatThrownBy(() -> selection.compare(before, new ListId(9)))
        .extracting("code")
        .isEqualTo(ErrorCode.NO_SUCH_LIST);
  }

  @Test
  void cmsFileIsImportedOnceAndReadInItsOwnWords() {
    ImportCmsFile.Outcome outcome =
        selection.importCms(
            cms(ONE, "Heart Failure", "ACME", "Yes,No"),
            cms(TWO, "Low Back Pain", "", "No,Null"),
            cms("12", "Low Back Pain", "", "Yes,No"),
            cms(TWO, "Cancer", "", "Yes,No"));

    assertThat(outcome.file().records()).isEqualTo(4);
    assertThat(outcome.file().rejected()).isEqualTo(2);
    assertThat(Selection.codes(outcome.rejects()))
        .containsExactly(
            "cms_participants.csv:4 NOT_AN_NPI", "cms_participants.csv:5 UNKNOWN_CODE");
    assertThat(selection.cmsFiles.rows(outcome.file().id()))
        .extracting(row -> row.npi().value() + row.cohort() + row.takesPart(Selection.YEAR))
        .containsExactly(ONE + "HFtrue", TWO + "LBPfalse");
    assertThat(selection.cmsFiles.rows(outcome.file().id()).getFirst().years()).hasSize(1);
    assertThat(
            selection
                .importCms(
                    selection.files.lines(ProgrammeFile.CMS_PARTICIPANTS).toArray(String[]::new))
                .made())
        .isFalse();
  }

  @Test
  void evidenceForADisputeSaysWhatWeFound() {
    selection.cardiologist(TIN, ONE, 20, "10001").cardiologist(TIN, TWO, 17, "30001");
    ListId list = selection.select().list().id();
    CmsFileId file =
        selection
            .importCms(
                cms(TWO, "Heart Failure", "ACME", "Yes,No"),
                cms(THREE, "Low Back Pain", "ACME", "Yes,No"),
                cms(ONE, "Heart Failure", "ACME", "No,No"))
            .file()
            .id();

    List<ReconciledEntry> entries = selection.reconcile(list, file);

    assertThat(entries)
        .extracting(entry -> entry.entry().getClass().getSimpleName() + entry.entry().npi().value())
        .containsExactly("OursOnly" + ONE, "TheirsOnly" + TWO, "TheirsOnly" + THREE);
    assertThat(entries.getFirst().reasons())
        .containsExactly("CMS has the clinician under ACME, not as a participant of 2027");
    assertThat(entries.get(1).reasons())
        .containsExactly(
            "Attributed episodes in the look-back year: found 17 episodes, needed at least 20"
                + " episodes (17 of 20 episodes: 3 short)",
            "Located in a selected area: found ZIP 30001 in area 33333 (Ogdenville, not selected)"
                + " with 17 of 17 episodes, needed the most common location in a selected area"
                + " (0 of 18 episodes that would lead: 18 short)");
    assertThat(entries.get(1).candidates()).hasSize(1);
    assertThat(entries.get(2).reasons())
        .containsExactly(
            "our data has neither claims with a specialty of a cohort nor episodes of the"
                + " clinician");
  }

  @Test
  void onBothTheSizeOfThePracticeMayDiffer() {
    selection.cardiologist(TIN, ONE, 20, "10001");
    selection.with(ProgrammeFile.PRACTICES, TIN + ",ACME,16");
    ListId list = selection.select().list().id();
    CmsFileId small = selection.importCms(cms(ONE, "Heart Failure", "ACME", "Yes,Yes")).file().id();
    CmsFileId large = selection.importCms(cms(ONE, "Heart Failure", "ACME", "Yes,No")).file().id();

    assertThat(selection.reconcile(list, small).getFirst().reasons())
        .containsExactly(
            "CMS says that the practice is a small one; our data has 16 clinicians under its TIN");
    ReconciledEntry agreed = selection.reconcile(list, large).getFirst();
    assertThat(agreed.reasons()).isEmpty();
    assertThat(agreed.entry()).isInstanceOf(Entry.OnBoth.class);
  }

  @Test
  void theOtherCohortAndTheUnknownImportAreTold() {
    selection.cardiologist(TIN, ONE, 20, "10001");
    ListId list = selection.select().list().id();
    CmsFileId file = selection.importCms(cms(ONE, "Low Back Pain", "", "Yes,No")).file().id();

    List<ReconciledEntry> entries = selection.reconcile(list, file);

    assertThat(entries.getFirst().reasons())
        .containsExactly("CMS has the clinician in the cohort LBP (no organization)");
    assertThat(entries.getLast().reasons())
        .containsExactly("our list has the clinician in the other cohort");
    assertThatThrownBy(() -> selection.reconcile(list, new CmsFileId(9)))
        .extracting("code")
        .isEqualTo(ErrorCode.NO_SUCH_CMS_FILE);
  }

  @Test
  void moreRowsOfCmsThanPracticesOfOursAreTold() {
    selection.cardiologist(TIN, ONE, 20, "10001");
    ListId list = selection.select().list().id();
    CmsFileId file =
        selection
            .importCms(
                cms(ONE, "Heart Failure", "A", "Yes,Yes"),
                cms(ONE, "Heart Failure", "B", "Yes,Yes"))
            .file()
            .id();

    assertThat(selection.reconcile(list, file).getLast().reasons())
        .containsExactly(
            "CMS's list has the clinician under more practices than ours, and does not tell their"
                + " TINs");
  }

  @Test
  void areasAreDrawnUnlessTheyArePublished() {
    SampleAreas sample = new SampleAreas(selection.programme());
    assertThatThrownBy(() -> sample.draw(Selection.YEAR, selection.files, "s", false, reject -> {}))
        .extracting("code")
        .isEqualTo(ErrorCode.AREAS_PUBLISHED);
    assertThat(sample.draw(Selection.YEAR, selection.files, "s", true, reject -> {})).hasSize(2);

    selection.files.with(
        ProgrammeFile.AREAS, List.of("11111,A,CBSA,1,1,", "22222,B,CBSA,2,2,", "1,C,CBSA,2,2,"));
    List<AreaSampler.Drawn> drawn =
        sample.draw(Selection.YEAR, selection.files, "s", false, reject -> {});
    assertThat(drawn).extracting(one -> one.area().code()).containsExactly("11111", "22222");

    selection.files.without(ProgrammeFile.AREAS);
    assertThatThrownBy(() -> sample.draw(Selection.YEAR, selection.files, "s", false, reject -> {}))
        .extracting("code")
        .isEqualTo(ErrorCode.FILE_MISSING);
  }
}
