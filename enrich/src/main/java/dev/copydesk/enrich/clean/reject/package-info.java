/**
 * Why a page has no article.
 */
@NullMarked
package dev.copydesk.enrich.clean.reject;

import org.jspecify.annotations.NullMarked;
