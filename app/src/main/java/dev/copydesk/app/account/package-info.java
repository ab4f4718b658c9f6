/** The account: pages in against outcomes, and what became of one page. Reads the topics, and writes nothing. */
@NullMarked
package dev.copydesk.app.account;

import org.jspecify.annotations.NullMarked;
