/** Walks one performance year on made-up data, command by command. */
@NullMarked
package org.asmengine.bootstrap.cli.demo;

import org.jspecify.annotations.NullMarked;
