package org.asmengine.batch.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.DataDirectories;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.operation.InputDirectories;

/**
 * The one directory below which callers may name directories with input files. A name is never a
 * path, and no symbolic link leads out: neither the directory's nor that of a file in it.
 */
public final class InputRoot implements InputDirectories, DataDirectories {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Optional<Path> root;

  /** This one, or none: then there is no directory. */
  public InputRoot(Optional<Path> root) {
    this.root = root;
  }

  @Override
  public InputSource open(String name) {
    return new CsvDirectory(directory(name));
  }

  @Override
  public DataFiles files(String name) {
    return CsvFiles.in(directory(name));
  }

  private Path directory(String name) {
    Path below = root.orElseThrow(InputRoot::none);
    if (!NAME.matcher(name).matches()) {
      throw none();
    }
    try {
      Path real = below.toRealPath();
      Path directory = real.resolve(name).toRealPath();
      if (!real.equals(directory.getParent()) || !Files.isDirectory(directory)) {
        throw none();
      }
      refuseFilesElsewhere(directory);
      return directory;
    } catch (IOException e) {
      throw none();
    }
  }

  private static void refuseFilesElsewhere(Path directory) throws IOException {
    List<DataFile> files = new ArrayList<>(List.of(InputFile.values()));
    files.addAll(List.of(ProgrammeFile.values()));
    for (DataFile file : files) {
      Path path = directory.resolve(file.fileName());
      if (Files.exists(path) && !path.toRealPath().startsWith(directory)) {
        throw new EngineException(
            ErrorCode.FILE_UNREADABLE,
            "%s is a link that leads out of its directory".formatted(file.fileName()));
      }
    }
  }

  private static EngineException none() {
    return new EngineException(
        ErrorCode.INPUT_DIRECTORY_NOT_FOUND,
        "found no such directory right below the input root of the service");
  }
}
