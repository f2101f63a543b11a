/// HTTP.
@NullMarked
package dev.plausch.server.web;

import org.jspecify.annotations.NullMarked;
