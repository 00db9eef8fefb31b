package org.asmengine.qpp.submission;

import java.util.Optional;
import org.asmengine.application.document.Findings;
import org.asmengine.application.submission.qpp.QppDocument;
import org.asmengine.application.submission.qpp.QppFormat;
import org.asmengine.qpp.json.IgnoredMembers;
import org.asmengine.qpp.json.JsonDocument;
import org.asmengine.qpp.json.Limits;

/** QPP submissions as the JSON of CMS's Submissions API and of its QRDA III converter. */
public final class QppJson implements QppFormat {

  private static final int DEPTH = 16;
  private static final long TOKENS = 200_000;
  private static final Limits LIMITS = new Limits(MOST_BYTES, DEPTH, TOKENS);

  @Override
  public Reading read(byte[] json) {
    Findings findings = new Findings();
    IgnoredMembers ignored = new IgnoredMembers();
    Optional<QppDocument> document =
        JsonDocument.read(json, LIMITS, findings)
            .flatMap(root -> new SubmissionReader(findings, ignored).read(root));
    return new Reading(document, findings.all(), ignored.notes());
  }

  @Override
  public String write(QppDocument document) {
    return SubmissionWriter.write(document);
  }
}
