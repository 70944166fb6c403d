package org.auxilia.demo;

import java.util.List;

/**
 * A place where members live and providers work.
 *
 * @param typed  as one would type it into the search of places
 * @param area   code of the telephones there, national form without zero
 * @param weight how many members and providers there are, compared with the others
 */
record City(String country, String typed, String area, int weight) {

    static final List<City> ALL = List.of(
        new City("AR", "Viedma, Adolfo Alsina, Río Negro", "2920", 6), new City("AR", "Carmen de Patagones, Buenos Aires", "2920", 2), new City("AR", "San Carlos de Bariloche, Río Negro", "294", 4),
        new City("AR", "Cipolletti, Río Negro", "299", 3), new City("AR", "General Roca, Río Negro", "298", 3), new City("AR", "Neuquén, Confluencia", "299", 4),
        new City("AR", "San Antonio Oeste, Río Negro", "2934", 2), new City("AR", "Puerto Madryn, Chubut", "280", 2), new City("AR", "Trelew, Chubut", "280", 2),
        new City("AR", "Comodoro Rivadavia, Chubut", "297", 2), new City("AR", "Bahía Blanca, Buenos Aires", "291", 4), new City("AR", "Mar del Plata, Buenos Aires", "223", 4),
        new City("AR", "La Plata, Buenos Aires", "221", 4), new City("AR", "Tandil, Buenos Aires", "249", 2), new City("AR", "Santa Rosa, La Pampa", "2954", 2),
        new City("AR", "Rosario, Santa Fe", "341", 4), new City("AR", "Córdoba, Capital, Córdoba", "351", 4), new City("AR", "Mendoza, Capital", "261", 3), new City("AR", "Salta, Capital", "387", 2),
        new City("CR", "Carmen, San José", "22", 4), new City("CR", "Alajuela, Alajuela", "24", 3), new City("CR", "Heredia, Heredia", "22", 2), new City("CR", "Cartago, Cartago", "25", 2),
        new City("CR", "Puntarenas, Puntarenas", "26", 2), new City("CR", "Liberia, Guanacaste", "26", 2), new City("CR", "Limón, Limón", "27", 1),
        new City("BO", "La Paz, Murillo", "2", 4), new City("BO", "El Alto, La Paz", "2", 3), new City("BO", "Cochabamba, Cercado", "4", 3), new City("BO", "Santa Cruz de la Sierra", "3", 4),
        new City("BO", "Sucre, Oropeza", "4", 2), new City("BO", "Tarija, Cercado", "4", 1));

    static List<City> of(String country) { return ALL.stream().filter(city -> city.country.equals(country)).toList(); }
}
