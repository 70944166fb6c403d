/**
 * The demo world (OP-6): accounts in Argentina, Costa Rica and Bolivia, their members, providers of real places, and cases in every
 * stage, made by playing the procedure through the same verbs as the screens. The same seed and hour give the same world.
 */
package org.auxilia.demo;
