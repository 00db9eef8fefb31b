package org.asmengine.grpc.register;

import java.util.List;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.proto.v1.FindingVerdict;

/** Findings as the contract has them. */
public final class FindingMessages {

  private FindingMessages() {}

  /** The findings. */
  public static List<org.asmengine.proto.v1.Finding> messages(List<Finding> findings) {
    return findings.stream().map(FindingMessages::message).toList();
  }

  /** The finding. */
  public static org.asmengine.proto.v1.Finding message(Finding finding) {
    return org.asmengine.proto.v1.Finding.newBuilder()
        .setCondition(finding.condition())
        .setVerdict(message(finding.verdict()))
        .setFound(finding.found())
        .setNeeded(finding.needed())
        .setParagraph(finding.paragraph())
        .build();
  }

  /** The verdict. */
  public static FindingVerdict message(Verdict verdict) {
    return switch (verdict) {
      case MET -> FindingVerdict.FINDING_VERDICT_MET;
      case NOT_MET -> FindingVerdict.FINDING_VERDICT_NOT_MET;
      case UNKNOWN -> FindingVerdict.FINDING_VERDICT_UNKNOWN;
    };
  }
}
