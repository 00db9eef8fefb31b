package org.asmengine.bootstrap.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;

/**
 * The one process that uses an embedded database. H2 lets only one in; this says which, and a
 * process that dies leaves nothing to clean up.
 */
final class EmbeddedOwner implements AutoCloseable {

  private final FileChannel channel;

  private EmbeddedOwner(FileChannel channel) {
    this.channel = channel;
  }

  static EmbeddedOwner of(Path directory) {
    Path ownerFile = directory.resolve("owner.txt");
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new EngineException(
            ErrorCode.RUN_IN_PROGRESS,
            "the database in %s is in use: %s".formatted(directory, read(ownerFile)));
      }
      Files.writeString(
          ownerFile,
          "process %d, since %s".formatted(ProcessHandle.current().pid(), Instant.now()));
      return new EmbeddedOwner(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("the directory %s can't be used".formatted(directory), e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String read(Path ownerFile) {
    try {
      return Files.readString(ownerFile, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "another process";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
