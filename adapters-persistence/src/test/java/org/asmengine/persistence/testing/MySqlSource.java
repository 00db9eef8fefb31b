package org.asmengine.persistence.testing;

import java.util.Optional;

/** One way to come by a MySQL server. */
@FunctionalInterface
interface MySqlSource {

  /** A database there, whose account may create others; empty where this way is not open. */
  Optional<MySqlDatabase> find();
}
