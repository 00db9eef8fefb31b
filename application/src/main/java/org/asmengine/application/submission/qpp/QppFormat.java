package org.asmengine.application.submission.qpp;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Note;

/** Port: QPP submissions as JSON. */
public interface QppFormat {

  /** The most bytes of a document. */
  int MOST_BYTES = 1 << 20;

  /**
   * Reads a document. Whatever the bytes are, the answer comes in a time that is bounded by their
   * number.
   */
  Reading read(byte[] json);

  /** The document as JSON, indented, the same bytes for the same document. */
  String write(QppDocument document);

  /**
   * What was read.
   *
   * @param document as much as could be read; none where it is no JSON object
   * @param findings what is wrong with the form
   * @param notes what has no effect
   */
  record Reading(Optional<QppDocument> document, List<Finding> findings, List<Note> notes) {

    /** Copies the lists. */
    public Reading {
      findings = List.copyOf(findings);
      notes = List.copyOf(notes);
    }
  }
}
