/// Clients that come and go at random, and an exact check of what each of them read.
@NullMarked
package dev.plausch.bench.churn;

import org.jspecify.annotations.NullMarked;
