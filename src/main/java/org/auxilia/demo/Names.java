package org.auxilia.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Invented people, vehicles and companies. Any likeness is chance. */
final class Names {

    static final List<String> GIVEN = List.of("Alejandro", "Marta", "Hugo", "Carla", "Raúl", "Paola", "Iván", "Nélida", "Elena", "Sonia", "Daniel", "Óscar", "Ana", "Mirta", "Pablo", "Delia",
        "Lucía", "Jorge", "Silvia", "Ramón", "Verónica", "Esteban", "Graciela", "Matías", "Rocío", "Gustavo", "Irene", "Fabián", "Julieta", "Néstor", "Adriana", "Tomás", "Beatriz",
        "Ignacio", "Camila", "Rubén", "Valeria", "Leandro", "Mónica", "Andrés", "Florencia", "Héctor", "Gabriela", "Sebastián", "Liliana", "Federico", "Norma", "Cristian");
    static final List<String> FAMILY = List.of("Selzer", "Oyarzún", "Mansilla", "Funes", "Arce", "Nardi", "Peralta", "Ferreyra", "Zárate", "Ibarra", "Cóceres", "Bianchi", "Domínguez", "Toledo",
        "Quiroga", "Lagos", "Ríos", "Giménez", "Muñoz", "Ledesma", "Castro", "Vera", "Acuña", "Benítez", "Cárdenas", "Sosa", "Romero", "Figueroa", "Ojeda", "Paredes", "Maldonado", "Núñez",
        "Vargas", "Salinas", "Rojas", "Medina", "Cabrera", "Ponce", "Aguirre", "Miranda", "Carrizo", "Leiva", "Godoy", "Barrios", "Correa", "Navarro", "Mamani", "Quispe", "Solano", "Chaves");
    static final List<String[]> CARS = List.of(new String[] {"Fiat", "Cronos"}, new String[] {"Volkswagen", "Gol"}, new String[] {"Toyota", "Etios"}, new String[] {"Renault", "Logan"},
        new String[] {"Chevrolet", "Onix"}, new String[] {"Ford", "Ka"}, new String[] {"Peugeot", "208"}, new String[] {"Toyota", "Hilux"}, new String[] {"Nissan", "Versa"},
        new String[] {"Hyundai", "Accent"}, new String[] {"Suzuki", "Swift"}, new String[] {"Kia", "Rio"});
    static final List<String[]> MOTORCYCLES = List.of(new String[] {"Honda", "Wave"}, new String[] {"Yamaha", "FZ"}, new String[] {"Bajaj", "Rouser"}, new String[] {"Zanella", "RX"});
    static final List<String> COLOURS = List.of("gris", "blanco", "negro", "rojo", "azul", "plata");
    static final List<String> STREETS = List.of("Belgrano", "San Martín", "Mitre", "Sarmiento", "Colón", "Rivadavia", "25 de Mayo", "Moreno", "Las Heras", "Alvear", "Av. Caseros", "Los Aromos");

    private Names() {}

    static <T> T of(List<T> list, RandomGenerator random) { return list.get(random.nextInt(list.size())); }

    static String person(RandomGenerator random) { return of(GIVEN, random) + " " + of(FAMILY, random); }

    static String street(RandomGenerator random) { return of(STREETS, random) + " " + (100 + random.nextInt(2400)); }

    static String plate(RandomGenerator random) { return "" + letter(random) + letter(random) + " " + (100 + random.nextInt(900)) + " " + letter(random) + letter(random); }

    private static char letter(RandomGenerator random) { return (char) ('A' + random.nextInt(26)); }
}
