package org.asmengine.bootstrap.call;

import java.nio.file.Path;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyOnH2Test extends IdempotencyContract {

  IdempotencyOnH2Test(@TempDir Path directory) {
    super(new DatabaseLocation.Embedded(directory));
  }
}
