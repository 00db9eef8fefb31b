package org.asmengine.application.submission.qpp;

import java.util.List;
import org.asmengine.application.document.Note;
import org.asmengine.application.submission.Submission;

/**
 * What became of a document.
 *
 * @param submissions one for each category that it has, in the order of the categories
 * @param notes what in it has no effect, in the order of the document
 */
public record QppReceipt(List<Submission> submissions, List<Note> notes) {

  /** Copies the lists. */
  public QppReceipt {
    submissions = List.copyOf(submissions);
    notes = List.copyOf(notes);
  }
}
