package org.asmengine.grpc.value;

import java.util.List;
import org.asmengine.application.document.Note;
import org.asmengine.proto.v1.DocumentNote;

/** Notes on documents as messages. */
public final class DocumentNotes {

  private DocumentNotes() {}

  /** The notes, in their order. */
  public static List<DocumentNote> messages(List<Note> notes) {
    return notes.stream()
        .map(note ->
            DocumentNote.newBuilder()
                .setPath(note.place().path())
                .setLine(note.place().line())
                .setColumn(note.place().column())
                .setText(note.text())
                .build())
        .toList();
  }
}
