package org.asmengine.application.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.input.Reject;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.quality.MeasureSubmission;

/** Port: the input rows of a run, as they were accepted, and those that were rejected. */
public interface InputStore {

  /** Adds rejected rows. */
  void saveRejects(RunId run, List<Reject> rejects);

  /** Forgets the rejected rows of an interrupted review. */
  void deleteRejects(RunId run);

  /** The lines of the file that were rejected, ascending. */
  long[] rejectedLines(RunId run, InputFile file);

  /** All rejected rows by file name and line. */
  void forEachReject(RunId run, Consumer<Reject> consumer);

  /** A page of rejected rows by file name and line. */
  List<Reject> rejects(RunId run, RejectQuery query);

  /** How many rows were rejected, by code. */
  Map<String, Long> rejectsByCode(RunId run);

  /** Adds accepted rows of one file, all of its kind. */
  void saveRows(RunId run, InputFile file, List<InputRow> rows);

  /** All participants. */
  void forEachParticipant(RunId run, Consumer<Participant> consumer);

  /** How many participants there are. */
  long participants(RunId run);

  /** The participants of the practice. */
  List<Participant> participants(RunId run, String tin);

  /** Splits the practices into at most that many ranges of about as many participants each. */
  List<KeyRange> ranges(RunId run, int most);

  /** The TINs in the range, ascending. */
  List<String> practices(RunId run, KeyRange range);

  /** Everything about the practices in the range, ascending. */
  List<PracticeInputs> readPractices(RunId run, KeyRange range);

  /** The submissions of each clinician and of each TIN as a whole, in the range. */
  void forEachSubmissions(RunId run, KeyRange range, Consumer<List<MeasureSubmission>> consumer);

  /** The cost measure scores of all participants with at least that many episodes. */
  void forEachCost(RunId run, long minEpisodes, BiConsumer<String, BigDecimal> measureAndScore);

  /** The patients of the participants of each cohort. */
  void forEachComplexPatients(RunId run, BiConsumer<Cohort, ComplexPatients> consumer);
}
