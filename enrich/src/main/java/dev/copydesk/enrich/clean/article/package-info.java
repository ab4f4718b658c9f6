/**
 * What comes into cleaning and what leaves it: the page as the web sent it, the policy, the article, the reason of a refusal.
 */
@NullMarked
package dev.copydesk.enrich.clean.article;

import org.jspecify.annotations.NullMarked;
