package org.asmengine.application.journal;

import java.util.List;
import java.util.Optional;

/** Port: the journals. Entries are added and never changed. */
public interface Journal {

  /** The entries of the subject in their order; none where nothing is known of it. */
  List<JournalEntry> entries(Subject subject);

  /** The subject's head. */
  Optional<SubjectHead> head(Subject subject);

  /**
   * The subject's head, kept from others until the caller's transaction ends. A subject that does
   * not exist can't be kept: of several that make it, one gets through.
   */
  Optional<SubjectHead> lock(Subject subject);

  /**
   * Adds entries, in the caller's transaction where there is one.
   *
   * @param head the subject as it is with them; its version is the number of the last
   * @param entries at least one, the first numbered right after the subject's last
   * @throws org.asmengine.application.transaction.ConflictException when somebody else added to the
   *     subject since
   */
  void append(SubjectHead head, List<JournalEntry> entries);

  /**
   * Heads in the order of their identifiers.
   *
   * @param after only those behind this identifier; empty starts at the beginning
   * @param most how many at most
   */
  List<SubjectHead> page(SubjectQuery query, String after, int most);
}
