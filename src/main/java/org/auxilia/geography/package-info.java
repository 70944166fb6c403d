/** Countries, provinces, zones, subzones with their points, and the holidays of each country. */
package org.auxilia.geography;
