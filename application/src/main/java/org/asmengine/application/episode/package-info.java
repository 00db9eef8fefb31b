/** Episodes of the episode-based cost measures, as CMS attributes them to clinicians. */
@NullMarked
package org.asmengine.application.episode;

import org.jspecify.annotations.NullMarked;
