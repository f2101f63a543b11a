/// The TOML file and `--set`: from the user's words to [dev.plausch.server.Settings].
@NullMarked
package dev.plausch.app.config;

import org.jspecify.annotations.NullMarked;
