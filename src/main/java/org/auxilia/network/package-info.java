/** Who renders the services: providers, where and when they serve, in which position, for how much, with which papers. */
package org.auxilia.network;
