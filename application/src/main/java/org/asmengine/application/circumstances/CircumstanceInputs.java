package org.asmengine.application.circumstances;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.domain.digest.Sha256;

/**
 * The inputs of a run that takes circumstances from the register: its frozen list in place of the
 * file, and all else as it is. The same list gives the same records, lines and digest for ever.
 *
 * <p>A directory that has the file as well is refused at the start: to leave it out in silence
 * would lose it.
 */
public final class CircumstanceInputs implements InputSource {

  private static final long FIRST_LINE = 2;

  private final InputSource directory;
  private final List<CircumstanceLine> lines;

  /** The lines, with all else from the directory. */
  public CircumstanceInputs(InputSource directory, List<CircumstanceLine> lines) {
    this.directory = directory;
    this.lines = List.copyOf(lines);
  }

  /**
   * The digest of the file.
   *
   * @throws EngineException TWO_SOURCES when the directory has a file of circumstances
   */
  @Override
  public Optional<FileDigest> digest(InputFile file) {
    Optional<FileDigest> found = directory.digest(file);
    if (file != InputFile.CIRCUMSTANCES) {
      return found;
    }
    if (found.isPresent()) {
      throw new EngineException(
          ErrorCode.TWO_SOURCES,
          "found %s; allowed: none, since the run takes it from the register"
              .formatted(file.fileName()));
    }
    byte[] bytes = CircumstanceLine.file(lines);
    MessageDigest digest = Sha256.start();
    digest.update(bytes);
    return Optional.of(new FileDigest(Sha256.finish(digest), bytes.length));
  }

  @Override
  public RecordStream open(InputFile file) {
    return file == InputFile.CIRCUMSTANCES ? records() : directory.open(file);
  }

  private RecordStream records() {
    Iterator<CircumstanceLine> rest = lines.iterator();
    return new RecordStream() {
      private long line = FIRST_LINE;

      @Override
      public boolean hasNext() {
        return rest.hasNext();
      }

      @Override
      public InputRecord next() {
        List<String> fields = rest.next().fields();
        return new InputRecord(line++, fields, fields.size());
      }

      @Override
      public void close() {}
    };
  }
}
