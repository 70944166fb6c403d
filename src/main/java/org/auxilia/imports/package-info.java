/** What comes from elsewhere as a file: looked at line by line first, then taken in whole (MB-7). */
package org.auxilia.imports;
