package org.asmengine.grpc.score;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asmengine.application.score.ScoreOrder;
import org.asmengine.application.score.ScorePosition;
import org.asmengine.application.score.ScoreQuery;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.proto.v1.FinalScoreStatus;
import org.asmengine.proto.v1.ListFinalScoresRequest;

/** What a request for final scores asks for, and where its pages end. */
final class ScoreListing {

  private static final Pattern POINTS = Pattern.compile("(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?)");
  private static final String BETWEEN = " ";

  private ScoreListing() {}

  /**
   * The query.
   *
   * @throws CallException INVALID_FIELD
   */
  static ScoreQuery query(ListFinalScoresRequest request) {
    if (!request.getNpi().isEmpty() && request.getTin().isEmpty()) {
      throw CallException.invalidField("tin", "the practice of the npi that is given");
    }
    return new ScoreQuery(
        CohortMessages.cohort(request.getCohort()),
        status(request.getStatus()),
        request.hasMinFinalScore()
            ? Optional.of(points("min_final_score", request.getMinFinalScore()))
            : Optional.empty(),
        request.hasMaxFinalScore()
            ? Optional.of(points("max_final_score", request.getMaxFinalScore()))
            : Optional.empty(),
        Optional.of(request.getTin()).filter(Tin::isValid).map(Tin::of),
        Optional.of(request.getNpi()).filter(Npi::isValid).map(Npi::of),
        switch (request.getOrder()) {
          case FINAL_SCORE_ORDER_SCORE_DESCENDING -> ScoreOrder.HIGHEST_FIRST;
          case FINAL_SCORE_ORDER_SCORE_ASCENDING -> ScoreOrder.LOWEST_FIRST;
          case FINAL_SCORE_ORDER_UNSPECIFIED, UNRECOGNIZED -> ScoreOrder.BY_PARTICIPANT;
        });
  }

  private static Optional<String> status(FinalScoreStatus status) {
    return switch (status) {
      case FINAL_SCORE_STATUS_SCORED -> Optional.of("SCORED");
      case FINAL_SCORE_STATUS_ZERO -> Optional.of("ZERO");
      case FINAL_SCORE_STATUS_NO_FINAL_SCORE -> Optional.of("NO_FINAL_SCORE");
      case FINAL_SCORE_STATUS_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static BigDecimal points(String field, Decimal decimal) {
    if (!POINTS.matcher(decimal.getValue()).matches()) {
      throw CallException.invalidField(field, "0 to 100 with at most 2 decimals");
    }
    return new BigDecimal(decimal.getValue());
  }

  /** The position as a text for a token. */
  static String text(ScorePosition position) {
    return String.join(
        BETWEEN,
        position.cohort().name(),
        position.participant().tin().value(),
        position.participant().npi().value(),
        position.finalScore().map(BigDecimal::toPlainString).orElse(""));
  }

  /** The position of the text. */
  static ScorePosition position(String text) {
    List<String> parts = List.of(text.split(BETWEEN, -1));
    String score = parts.getLast();
    return new ScorePosition(
        Cohort.valueOf(parts.getFirst()),
        ParticipantId.of(parts.get(1), parts.get(2)),
        score.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(score)));
  }
}
